-- What went up in one area among many, for the trend of its board.
create index escalation_area_upwards on escalation (area_code text_pattern_ops, fired_on) include (task_id)
    where kind = 'ESCALATION' and level = 1;
drop index escalation_upwards;

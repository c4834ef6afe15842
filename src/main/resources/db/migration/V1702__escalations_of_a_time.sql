-- The trend counts what was taken upwards in a time.
create index escalation_upwards on escalation (fired_on) include (area_code, task_id) where kind = 'ESCALATION' and level = 1;

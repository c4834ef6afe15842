-- How long each step of each run took in working days: from its first start to the last time it was handed in. Written with
-- the hand-in; a projection of the submissions that can be made again.
create table step_time (
    run_number   text not null,
    duty         text not null,
    area_code    text not null,
    started_on   date not null,
    done_on      date not null,
    working_days int  not null,
    primary key (run_number, duty)
);
create index step_time_area on step_time (area_code text_pattern_ops, done_on) include (duty, working_days);

-- The board counts from indexes alone.
create index inbox_item_board on inbox_item (area_code text_pattern_ops, duty) include (due_key, party, process_key, element, case_number);
create index case_file_opened on case_file (opened_on) include (area_code);
create index case_file_closed on case_file (closed_on) include (area_code) where closed_on is not null;
create index lead_open_area on lead (area_code text_pattern_ops, found_on) where answer is null;
create index comparison_answer_recorded on comparison_answer (answered_on) where answered_on is not null;

-- Until when the departments were to answer, so that a month's answers can be held against it.
alter table comparison_request add column due_on date;
alter table comparison_request add column household_id bigint;
create index comparison_request_household on comparison_request (household_id, id desc);
create index comparison_request_area on comparison_request (area_code text_pattern_ops, requested_on);
-- An allowance check that was reused: which, and of what day.
alter table comparison_answer add column reused_reference text;
alter table comparison_answer add column reused_on date;
-- Came after the county's approval.
alter table comparison_answer add column late boolean not null default false;
alter table comparison_answer drop constraint comparison_answer_request_id_department_key;
create unique index comparison_answer_once on comparison_answer (request_id, department) where not late;

create sequence rollback_list_seq;

-- A county's list of households for rollback or removal, filed with the authority. Dated facts; where a household stands
-- is the token of its run.
create table rollback_list (
    id            bigint generated always as identity primary key,
    number        text        not null unique,
    area_code     text        not null,
    authority     text        not null check (authority in ('PROVINCE', 'PREFECTURE', 'COUNTY')),
    profile_id    bigint      not null,
    opened_on     date        not null,
    opened_by     text        not null,
    due_on        date,
    sent_on       date,
    sent_by       text,
    late_reason   text,
    accepted_on   date,
    accepted_by   text,
    accept_reason text,
    recorded_at   timestamptz not null
);
create index rollback_list_area on rollback_list (area_code text_pattern_ops, id desc);
-- a county gathers one list for an authority at a time
create unique index rollback_list_open on rollback_list (area_code, authority) where sent_on is null;

-- A household on a list, with its people as they were when it was put there.
create table rollback_list_entry (
    id              bigint generated always as identity primary key,
    list_number     text        not null references rollback_list (number),
    case_number     text        not null references case_file (number),
    run_number      text        not null references procedure_run (number),
    process_key     text        not null,
    household_id    bigint      not null,
    head_name       text        not null,
    area_code       text        not null,
    reason          text        not null,
    people          jsonb       not null,
    added_on        date        not null,
    added_by        text        not null,
    taken_off_on    date,
    taken_off_by    text,
    decision        text,
    decided_on      date,
    decided_by      text,
    decision_reason text,
    executed_on     date,
    executed_by     text,
    recorded_at     timestamptz not null
);
create index rollback_list_entry_list on rollback_list_entry (list_number, id);
create index rollback_list_entry_run on rollback_list_entry (run_number, id desc);
create index rollback_list_entry_case on rollback_list_entry (case_number);
-- one place on one list at a time
create unique index rollback_list_entry_open on rollback_list_entry (run_number)
    where taken_off_on is null and decision is null;

-- When an authority lets rollbacks and removals be executed in an area.
create table rollback_window (
    id          bigint generated always as identity primary key,
    area_code   text        not null,
    authority   text        not null check (authority in ('PROVINCE', 'PREFECTURE', 'COUNTY')),
    from_on     date        not null,
    until_on    date        not null check (until_on >= from_on),
    opened_by   text        not null,
    recorded_at timestamptz not null
);
create index rollback_window_area on rollback_window (authority, until_on);

-- Households with a risk that were not included. An entry ends, it is never deleted.
create table watch_entry (
    id bigint generated always as identity primary key,
    case_number text not null unique references case_file (number),
    household_id bigint not null,
    area_code text not null,
    head_name text not null,
    listed_on date not null,
    duty text not null,
    verdict text not null,
    judgement text not null,
    evidence jsonb not null,
    ended_on date,
    end_reason text,
    new_case text,
    recorded_at timestamptz not null
);
create index watch_entry_area on watch_entry (area_code text_pattern_ops, id desc);
create index watch_entry_household on watch_entry (household_id) where ended_on is null;
-- returns are few among the submissions, and counted on the board
create index submission_sent_back on submission (done_on) where verdict in ('RETURN', 'REPEAT_NOTICE');

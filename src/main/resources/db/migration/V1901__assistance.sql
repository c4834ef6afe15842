-- The village's judgement and the township's request that let help come before the procedure.
create table green_channel (
    id bigint generated always as identity primary key,
    case_number text not null unique references case_file (number),
    household_id bigint not null,
    area_code text not null,
    head_name text not null,
    cause text not null,
    reason text not null,
    evidence jsonb not null,
    judged_on date not null,
    judged_by text not null,
    judged_by_name text not null,
    requested_on date,
    requested_by text,
    requested_by_name text,
    opened_on date,
    due_on date,
    provisional boolean not null default false,
    completed_on date,
    outcome text,
    recorded_at timestamptz not null
);
create index green_channel_area on green_channel (area_code text_pattern_ops, due_on);
create index green_channel_outstanding on green_channel (due_on) where completed_on is null;

-- Help given; it stays on record whatever becomes of the case.
create table help (
    id bigint generated always as identity primary key,
    case_number text not null references case_file (number),
    household_id bigint not null,
    area_code text not null,
    head_name text not null,
    kind text not null,
    department text not null,
    given_on date not null,
    amount numeric(14, 2),
    note text,
    green boolean not null,
    not_monitored_since date,
    recorded_by text not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null
);
create index help_case on help (case_number, given_on);
create index help_area on help (area_code text_pattern_ops, id desc);

create sequence case_number_seq;

-- One monitoring episode of a household. Dated facts only: where it stands follows from its events and its tokens.
create table case_file (
    id bigint generated always as identity primary key,
    number text not null unique,
    household_id bigint not null,
    lead_number text not null,
    area_code text not null,
    head_name text not null,
    profile_id bigint not null,
    lead_found_on date not null,
    channel text not null,
    declared boolean not null,
    opened_on date not null,
    opened_at timestamptz not null,
    closed_on date,
    version int not null
);
create index case_file_area on case_file (area_code text_pattern_ops, id desc);
create index case_file_household on case_file (household_id);
-- no second open case for one household, under concurrent requests either
create unique index case_file_one_open on case_file (household_id) where closed_on is null;

-- What happened to a case, dated. Append-only.
create table case_event (
    id bigint generated always as identity primary key,
    case_number text not null references case_file (number),
    run_number text,
    kind text not null,
    on_date date not null,
    details jsonb not null,
    recorded_at timestamptz not null
);
create index case_event_case on case_event (case_number, id);
create index case_event_kind on case_event (kind, on_date);

-- One passage through a procedure; its number is the engine's business key, its diagram and profile are pinned.
create table procedure_run (
    id bigint generated always as identity primary key,
    number text not null unique,
    process_key text not null,
    definition_id text not null,
    case_number text references case_file (number),
    lead_number text,
    household_id bigint,
    area_code text not null,
    head_name text not null,
    profile_id bigint not null,
    lead_found_on date not null,
    declared boolean not null,
    started_on date not null,
    ended_on date,
    version int not null
);
create index procedure_run_case on procedure_run (case_number);
create index procedure_run_lead on procedure_run (lead_number);

-- What a completed duty left. Immutable.
create table submission (
    id bigint generated always as identity primary key,
    run_number text not null references procedure_run (number),
    case_number text,
    duty text not null,
    element text not null,
    party text,
    task_id text not null unique,
    form_key text not null,
    form_version int not null,
    form_values jsonb not null,
    verdict text not null,
    done_on date not null,
    recorded_at timestamptz not null,
    collected_by jsonb not null,
    entered_by text not null,
    entered_by_name text not null,
    entered_as text not null,
    signed_by jsonb not null,
    profile_id bigint not null
);
create index submission_run on submission (run_number, id);
create index submission_case on submission (case_number, id);
create index submission_entered on submission (entered_by, id);

create function submission_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'a submission is never changed or deleted';
end $$;
create trigger submission_is_immutable before update or delete on submission
    for each row execute function submission_is_immutable();

-- What is typed but not yet handed in.
create table draft (
    task_id text primary key,
    username text not null,
    form_values jsonb not null,
    saved_at timestamptz not null
);

-- The deadline ledger: computed once, with its derivation; the engine's timers serve it.
create table deadline (
    id bigint generated always as identity primary key,
    run_number text not null references procedure_run (number),
    element text not null,
    iteration int not null,
    start_on date not null,
    quantity int not null,
    unit text not null,
    due_on date not null,
    provisional boolean not null,
    minimum boolean not null,
    derivation jsonb not null,
    calendar_version text not null,
    computed_at timestamptz not null,
    fulfilled_on date,
    passed_at timestamptz,
    unique (run_number, element, iteration)
);
create index deadline_open on deadline (due_on) where fulfilled_on is null;

create sequence meeting_number_seq;

-- One meeting, sign-off or notice sheet that dealt with many households; written with the first household it dealt with.
create table meeting (
    id bigint generated always as identity primary key,
    number text not null unique,
    duty text not null,
    area_code text not null,
    held_on date not null,
    form_key text not null,
    form_version int not null,
    shared_values jsonb not null,
    entered_by text not null,
    entered_by_name text not null,
    recorded_at timestamptz not null,
    -- a client that posts the same meeting twice names both by the same key
    client_key text,
    unique (entered_by, client_key)
);
create index meeting_area on meeting (area_code text_pattern_ops, id desc);

-- What the meeting came to for each household: the submission it left, or why it was refused.
create table meeting_result (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meeting (id),
    -- its place in the list that was read
    place int not null,
    task_id text not null,
    verdict text,
    case_number text,
    run_number text,
    head_name text,
    area_code text,
    category text,
    people int,
    per_head numeric(14, 2),
    votes jsonb,
    submission_id bigint references submission (id),
    objections jsonb,
    unique (meeting_id, task_id)
);
create index meeting_result_case on meeting_result (case_number);
create index meeting_result_area on meeting_result (area_code text_pattern_ops, meeting_id);

-- What is typed for a meeting but not yet handed in.
create table meeting_draft (
    username text not null,
    duty text not null,
    area_code text not null,
    draft jsonb not null,
    saved_at timestamptz not null,
    primary key (username, duty, area_code)
);

alter table submission add column meeting text;

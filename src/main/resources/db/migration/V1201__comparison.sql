-- A request to compare a household with the data of departments, resting on its written authorisation.
create table comparison_request (
    id bigint generated always as identity primary key,
    run_number text not null,
    case_number text not null,
    area_code text not null,
    requested_on date not null,
    authorised_on date not null,
    persons jsonb not null,
    recorded_at timestamptz not null
);
create index comparison_request_run on comparison_request (run_number, id);
create index comparison_request_case on comparison_request (case_number);

create table comparison_answer (
    id bigint generated always as identity primary key,
    request_id bigint not null references comparison_request (id),
    department text not null,
    answer text,
    way text,
    answered_on date,
    hits jsonb,
    recorded_at timestamptz,
    unique (request_id, department)
);

-- A measure of an earlier case that still runs counts for the new risk only where somebody has said so.
create table measure_selection (
    id bigint generated always as identity primary key,
    measure_id bigint not null references measure (id),
    case_number text not null,
    selected_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    unique (measure_id, case_number)
);

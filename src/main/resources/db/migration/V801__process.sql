-- The open work, one row a task of the engine; a projection that can be rebuilt from the engine.
create table inbox_item (
    task_id text primary key,
    process_key text not null,
    run_number text not null,
    element text not null,
    duty text not null,
    party text,
    roles text[] not null,
    area_code text not null,
    case_number text,
    lead_number text,
    household_id bigint,
    head_name text not null,
    received_on date not null,
    due_on date,
    -- work without a date sorts last
    due_key date generated always as (coalesce(due_on, date '9999-12-31')) stored,
    provisional boolean not null,
    claimed_by text,
    claimed_at timestamptz
);
create index inbox_item_area on inbox_item (area_code text_pattern_ops, due_key, task_id);
create index inbox_item_due on inbox_item (due_key, task_id);
create index inbox_item_run on inbox_item (run_number);
create index inbox_item_case on inbox_item (case_number);
create index inbox_item_claimed on inbox_item (claimed_by) where claimed_by is not null;

-- Which diagram a new run takes: by area (null: everywhere), procedure and date. Superseded, never overwritten.
create table diagram_assignment (
    id bigint generated always as identity primary key,
    area_code text,
    process_key text not null,
    definition_id text not null,
    valid_from date not null,
    assigned_at timestamptz not null
);
create index diagram_assignment_process on diagram_assignment (process_key, area_code, valid_from);

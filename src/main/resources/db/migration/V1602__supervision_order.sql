create sequence supervision_order_seq;

-- A supervision order (督办单): who asks whom to do and answer what until when. Where it stands is its token.
create table supervision_order (
    id             bigint generated always as identity primary key,
    number         text        not null unique,
    unit_code      text        not null,
    department     text,
    account_id     bigint references account (id),
    case_number    text,
    subject        text        not null,
    demand         text        not null,
    due_on         date        not null,
    issued_by      text        not null,
    issued_by_name text        not null,
    issuer_area    text        not null,
    issued_on      date        not null,
    issued_at      timestamptz not null,
    closed_on      date
);
create index supervision_order_unit on supervision_order (unit_code text_pattern_ops, id desc);
create index supervision_order_issuer on supervision_order (issued_by, id desc);
create index supervision_order_case on supervision_order (case_number) where case_number is not null;

-- What was answered and said to it. Append-only.
create table supervision_order_entry (
    id           bigint generated always as identity primary key,
    order_number text        not null references supervision_order (number),
    kind         text        not null check (kind in ('ISSUED', 'REPLIED', 'ACCEPTED', 'RETURNED')),
    said         text,
    due_on       date,
    by_name      text        not null,
    on_day       date        not null,
    recorded_at  timestamptz not null
);
create index supervision_order_entry_order on supervision_order_entry (order_number, id);

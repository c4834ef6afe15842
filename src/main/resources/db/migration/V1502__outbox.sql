-- Where a person wants to be told beside the product itself, and of what.
create table notification_way (
    account_id bigint primary key references account (id),
    email      text,
    kinds      text[]      not null,
    changed_at timestamptz not null
);

-- The group robots of units. The address is a secret; a robot taken back stays as a line.
create table webhook (
    id           bigint generated always as identity primary key,
    unit_code    text        not null,
    format       text        not null check (format in ('WECOM', 'DINGTALK', 'FEISHU')),
    url          text        not null,
    secret       text,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz
);
create index webhook_unit on webhook (unit_code text_pattern_ops) where withdrawn_at is null;

-- What is to leave the house, written in the transaction in which the thing happened and sent after it. Counts only.
create table outbox_message (
    id         bigint generated always as identity primary key,
    account_id bigint references account (id),
    webhook_id bigint references webhook (id),
    area_code  text        not null,
    kind       text        not null,
    args       jsonb       not null,
    link       text,
    once       text        not null unique,
    written_at timestamptz not null,
    attempts   int         not null default 0,
    next_at    timestamptz not null,
    failure    text,
    sent_at    timestamptz,
    dead_at    timestamptz,
    check ((account_id is null) <> (webhook_id is null))
);
create index outbox_waiting on outbox_message (next_at) where sent_at is null and dead_at is null;
create index outbox_dead on outbox_message (area_code text_pattern_ops, id desc) where dead_at is not null and sent_at is null;

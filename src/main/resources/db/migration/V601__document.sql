create table attachment (
    id uuid primary key,
    file_name text not null,
    media_type text not null,
    size bigint not null check (size > 0),
    sha256 char(64) not null,
    uploaded_at timestamptz not null,
    uploaded_by text not null,
    uploader_name text not null
);
create index attachment_uploaded_by on attachment (uploaded_by);

-- Apart from its description, so that lists never drag the bytes along.
create table attachment_content (
    attachment_id uuid primary key references attachment (id),
    content bytea not null
);
-- Photos and PDF are compressed already.
alter table attachment_content alter column content set storage external;

create table attachment_binding (
    id bigint generated always as identity primary key,
    attachment_id uuid not null references attachment (id),
    area_code text not null,
    subject text not null,
    bound_at timestamptz not null,
    bound_by text not null,
    unique (attachment_id, area_code, subject)
);

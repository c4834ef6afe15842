-- Areas from province to villager group: data of every installation, never deleted, ended by a date.
create table area (
    id          bigint generated always as identity primary key,
    code        text    not null unique,
    parent_code text,
    kind        text    not null,
    suffix_kind text    not null,
    name        text    not null,
    valid_from  date    not null,
    valid_to    date,
    demo        boolean not null default false
);
create index area_code_prefix on area (code text_pattern_ops);
create index area_parent on area (parent_code, code);
create index area_kind on area (kind, code);

create table department (
    id          bigint generated always as identity primary key,
    county_code text not null references area (code),
    key         text not null,
    name_zh     text not null,
    name_en     text not null,
    sort        int  not null,
    valid_from  date not null,
    valid_to    date,
    unique (county_code, key, valid_from)
);

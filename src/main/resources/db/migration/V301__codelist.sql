-- Code lists as dated data: a new wording is a new entry, nothing is overwritten or deleted.
create table code_list (
    key      text primary key,
    label_zh text not null,
    label_en text not null
);

create table code (
    id         bigint generated always as identity primary key,
    list       text not null references code_list (key),
    key        text not null,
    label_zh   text not null,
    label_en   text not null,
    position   int  not null,
    parent     text,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    unique (list, key, valid_from)
);

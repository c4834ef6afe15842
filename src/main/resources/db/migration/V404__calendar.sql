-- Who took a year's notice into the calendar; null for those that come with the product.
alter table calendar_edition add column recorded_by text;

-- Days that a county treats otherwise than the nationwide notice, each with its ground. Never deleted, but withdrawn.
create table county_day (
    id bigint generated always as identity primary key,
    county text not null,
    on_day date not null,
    workday boolean not null,
    name_zh text not null,
    name_en text not null,
    ground text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz
);
create unique index county_day_once on county_day (county, on_day) where withdrawn_at is null;

-- Who was assigned to a household from which day; what is replaced on the same day is superseded, nothing is deleted.
create table household_contact (
    id            bigint generated always as identity primary key,
    household_id  bigint      not null references household (id),
    name          text,
    phone         text,
    valid_from    date        not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    superseded_at timestamptz
);
create unique index household_contact_day on household_contact (household_id, valid_from) where superseded_at is null;

insert into household_contact (household_id, name, phone, valid_from, recorded_at, recorded_by)
select id, contact_name, contact_phone, registered_on, now(), 'SYSTEM' from household where contact_name is not null;

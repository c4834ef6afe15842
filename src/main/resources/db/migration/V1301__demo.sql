-- How far the demo's clock is ahead of the system's time; no row means not at all.
create table demo_clock (
    id             smallint primary key check (id = 1),
    offset_seconds bigint   not null
);

-- What the filling has made already, so that it goes on after an interruption.
create table demo_filling (
    part    text not null,
    serial  int  not null,
    subject text not null,
    primary key (part, serial)
);

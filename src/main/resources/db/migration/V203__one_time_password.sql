-- A password that an administrator handed out: it opens nothing but the page on which it is replaced.
alter table account add column one_time_password boolean not null default false;

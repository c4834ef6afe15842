-- What was done for a household whose risk is to be eliminated, in the words in which it was published.
alter table public_notice_line add column measures text;

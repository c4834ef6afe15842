-- A household that was monitored before the county used the system is taken over by list: no lead led to its case.
alter table case_file alter column lead_number drop not null;
alter table case_file alter column channel drop not null;

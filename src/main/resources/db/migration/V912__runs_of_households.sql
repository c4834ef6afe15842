-- What is under way for a household is asked for before anything is started for it.
create index procedure_run_household on procedure_run (household_id);

-- Who said which diagram serves an area, and on what ground.
alter table diagram_assignment add column source text;
alter table diagram_assignment add column assigned_by text;

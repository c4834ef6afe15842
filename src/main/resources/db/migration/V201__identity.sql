-- Roles are data: labels may be changed and roles added without a programmer.
create table role (
    key      text primary key,
    label_zh text not null,
    label_en text not null,
    level    text not null,
    sort     int  not null
);
insert into role (key, label_zh, label_en, level, sort) values
    ('GRID_WORKER', '网格员', 'Grid worker', 'VILLAGE', 1),
    ('VILLAGE_CLERK', '村级信息员', 'Village clerk', 'VILLAGE', 2),
    ('GRID_HEAD', '网格长(村党组织书记)', 'Grid head (village party secretary)', 'VILLAGE', 3),
    ('WORK_TEAM_MEMBER', '驻村工作队员', 'Stationed work-team member', 'VILLAGE', 4),
    ('TOWNSHIP_CADRE', '包村干部', 'Township cadre for the village', 'VILLAGE', 5),
    ('ASSISTANCE_CONTACT', '帮扶联系人', 'Assistance contact', 'VILLAGE', 6),
    ('TOWNSHIP_CLERK', '乡镇经办人', 'Township clerk', 'TOWNSHIP', 7),
    ('TOWNSHIP_LEADER', '乡镇主要负责人', 'Township leader', 'TOWNSHIP', 8),
    ('TOWNSHIP_DEPARTMENT', '乡镇部门经办人', 'Township department clerk', 'TOWNSHIP', 9),
    ('COUNTY_CLERK', '县级经办人', 'County clerk', 'COUNTY', 10),
    ('COUNTY_LEADER', '县级负责人', 'County leader', 'COUNTY', 11),
    ('DEPARTMENT', '部门经办人', 'Department clerk', 'COUNTY', 12),
    ('PREFECTURE', '市级审核员', 'City reviewer', 'PREFECTURE', 13),
    ('PROVINCE', '省级审核员', 'Province reviewer', 'PROVINCE', 14),
    ('SUPERVISOR', '督查员', 'Supervisor', 'ANY', 15),
    ('DESIGNER', '流程管理员', 'Process designer', 'ANY', 16),
    ('AUDITOR', '审计员', 'Auditor', 'ANY', 17),
    ('ADMINISTRATOR', '系统管理员', 'Administrator', 'ANY', 18);

create table account (
    id              bigint generated always as identity primary key,
    username        text        not null unique,
    -- null: nobody logs in with it
    password_hash   text,
    name            text        not null,
    language        text        not null default 'zh',
    enabled_from    date        not null,
    enabled_to      date,
    failed_attempts int         not null default 0,
    locked_until    timestamptz,
    demo            boolean     not null default false,
    created_at      timestamptz not null
);

create table post (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account (id),
    role       text   not null references role (key),
    area_code  text   not null references area (code),
    department text,
    valid_from date   not null,
    valid_to   date
);
create index post_account on post (account_id);
create index post_area_prefix on post (area_code text_pattern_ops, role);

create table api_session (
    id         bigint generated always as identity primary key,
    token_hash text        not null unique,
    account_id bigint      not null references account (id),
    opened_at  timestamptz not null,
    expires_at timestamptz not null,
    closed_at  timestamptz
);
create index api_session_account on api_session (account_id);

-- The code of the first administrator's one-time setup; kept hashed, used once.
create table setup_code (
    id        bigint generated always as identity primary key,
    code_hash text        not null,
    made_at   timestamptz not null,
    used_at   timestamptz
);

-- What timers and seeding do is done by the product itself.
insert into account (username, name, enabled_from, created_at) values ('system', '系统', date '2000-01-01', now());

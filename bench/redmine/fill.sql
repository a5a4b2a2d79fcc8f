-- The tasks of this program as issues of Redmine, in its own fields: one project, an assignee an agency, the same titles, days, progress and states.
ATTACH DATABASE '{ours}' AS ours;
BEGIN;
INSERT INTO projects (id, name, identifier, status, is_public, lft, rgt, created_on, updated_on, inherit_members)
  VALUES (1, 'Nhiệm vụ', 'nhiem-vu', 1, 1, 1, 2, datetime('now'), datetime('now'), 0);
INSERT INTO projects_trackers (project_id, tracker_id) SELECT 1, id FROM trackers;
INSERT INTO enabled_modules (project_id, name) VALUES (1, 'issue_tracking');
-- sha1(salt + sha1(password)), as Redmine keeps it; the password is mat-khau-2026.
INSERT INTO users (login, hashed_password, salt, firstname, lastname, admin, status, language, type, mail_notification, must_change_passwd, created_on, updated_on)
  VALUES ('lanhdao', '64e2801148441e5ade164feb7a47c4d18410c97f', 'muoi', 'Lãnh đạo', 'Văn phòng', 0, 1, 'vi', 'User', 'none', 0, datetime('now'), datetime('now'));
INSERT INTO users (login, hashed_password, salt, firstname, lastname, admin, status, language, type, mail_notification, must_change_passwd, created_on, updated_on)
  SELECT 'coquan' || Id, '', '', 'Cơ quan', substr(Name, 1, 200), 0, 1, 'vi', 'User', 'none', 0, datetime('now'), datetime('now')
  FROM ours.agencies WHERE Id IN (SELECT AgencyId FROM ours.task_parties);
INSERT INTO members (user_id, project_id, created_on, mail_notification) SELECT id, 1, datetime('now'), 0 FROM users WHERE type = 'User' AND admin = 0;
INSERT INTO member_roles (member_id, role_id) SELECT m.id, (SELECT id FROM roles WHERE builtin = 0 ORDER BY position LIMIT 1) FROM members m;
CREATE TEMP TABLE leads AS SELECT p.TaskId AS task, u.id AS person FROM ours.task_parties p JOIN users u ON u.login = 'coquan' || p.AgencyId WHERE p.Role = 'Lead';
CREATE INDEX temp.of_task ON leads (task);
INSERT INTO issues (id, tracker_id, project_id, subject, description, due_date, status_id, assigned_to_id, priority_id, author_id, lock_version, created_on, updated_on, start_date, done_ratio, root_id, lft, rgt, is_private, closed_on)
  SELECT t.Id, 1 + t.Id % 3, 1, substr(t.Title, 1, 255), t.Title, t.DueOn,
    CASE WHEN t.State IN ('Done', 'NotCarriedOut', 'CarriedOver', 'Withdrawn') THEN (SELECT id FROM issue_statuses WHERE is_closed = 1 ORDER BY position LIMIT 1)
         WHEN t.State = 'Assigned' THEN (SELECT id FROM issue_statuses ORDER BY position LIMIT 1)
         ELSE (SELECT id FROM issue_statuses WHERE is_closed = 0 ORDER BY position LIMIT 1 OFFSET 1) END,
    (SELECT person FROM leads WHERE task = t.Id LIMIT 1), (SELECT id FROM enumerations WHERE type = 'IssuePriority' ORDER BY position LIMIT 1),
    (SELECT id FROM users WHERE login = 'lanhdao'), 0, t.DueOn || ' 01:00:00', t.DueOn || ' 01:00:00', date(t.DueOn, '-60 days'), t.ReportedPercent, t.Id, 1, 2, 0, t.DoneOn
  FROM ours.tasks t;
COMMIT;
DETACH DATABASE ours;
ANALYZE;

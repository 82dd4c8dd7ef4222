-- Nobody looks for forms by when they were touched, and each step of a form paid for it.
DROP INDEX form_session_changed_at;

CREATE TABLE `monthly_audit_events` (
	`number` integer PRIMARY KEY NOT NULL,
	`unit_id` text,
	`by` text NOT NULL,
	`did` text NOT NULL,
	`to` text NOT NULL,
	`at` integer NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `exclusions` ADD `is_after_draw` integer DEFAULT false NOT NULL;
--> statement-breakpoint
-- X9: every time of a row that names a child with protected identity is kept as its month, by the database itself, so that
-- no query can forget it. What is exact while it must be: when a conversation that is going on began, a worry that
-- nobody has taken over (X7), and the lease of a job at work. A month is never shown as a day: a time that is
-- the first moment of its month is told as that month (app/steps/kept-time.ts).
create trigger assignments_month_insert after insert on assignments
when exists (select 1 from frame_children where child_id = new.child_id and is_protected) begin
	update assignments set
		assigned_at = unixepoch(assigned_at / 1000, 'unixepoch', 'start of month') * 1000,
		ended_at = unixepoch(ended_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger assignments_month_update after update of assigned_at, ended_at on assignments
when exists (select 1 from frame_children where child_id = new.child_id and is_protected) begin
	update assignments set
		assigned_at = unixepoch(assigned_at / 1000, 'unixepoch', 'start of month') * 1000,
		ended_at = unixepoch(ended_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger passes_month_insert after insert on passes
when exists (select 1 from frame_children where child_id = new.child_id and is_protected) or exists (select 1 from assignments join frame_children using (child_id) where assignments.id = new.assignment_id and is_protected) begin
	update passes set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger passes_month_update after update of at on passes
when exists (select 1 from frame_children where child_id = new.child_id and is_protected) or exists (select 1 from assignments join frame_children using (child_id) where assignments.id = new.assignment_id and is_protected) begin
	update passes set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger exclusions_month_insert after insert on exclusions
when exists (select 1 from frame_children where child_id = new.child_id and is_protected) begin
	update exclusions set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger exclusions_month_update after update of at on exclusions
when exists (select 1 from frame_children where child_id = new.child_id and is_protected) begin
	update exclusions set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger later_handlers_month_insert after insert on later_handlers
when exists (select 1 from frame_children where child_id = new.child_id and is_protected) begin
	update later_handlers set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger later_handlers_month_update after update of at on later_handlers
when exists (select 1 from frame_children where child_id = new.child_id and is_protected) begin
	update later_handlers set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger contacts_month_insert after insert on contacts
when exists (select 1 from frame_children where child_id = new.child_id and is_protected) begin
	update contacts set
		changed_at = unixepoch(changed_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger contacts_month_update after update of changed_at on contacts
when exists (select 1 from frame_children where child_id = new.child_id and is_protected) begin
	update contacts set
		changed_at = unixepoch(changed_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger contact_attempts_month_insert after insert on contact_attempts
when exists (select 1 from assignments join frame_children using (child_id) where assignments.id = new.assignment_id and is_protected) begin
	update contact_attempts set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger contact_attempts_month_update after update of at on contact_attempts
when exists (select 1 from assignments join frame_children using (child_id) where assignments.id = new.assignment_id and is_protected) begin
	update contact_attempts set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger contact_needs_month_insert after insert on contact_needs
when exists (select 1 from assignments join frame_children using (child_id) where assignments.id = new.assignment_id and is_protected) begin
	update contact_needs set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger contact_needs_month_update after update of at on contact_needs
when exists (select 1 from assignments join frame_children using (child_id) where assignments.id = new.assignment_id and is_protected) begin
	update contact_needs set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger agreed_times_month_insert after insert on agreed_times
when exists (select 1 from assignments join frame_children using (child_id) where assignments.id = new.assignment_id and is_protected) begin
	update agreed_times set
		starts_at = unixepoch(starts_at / 1000, 'unixepoch', 'start of month') * 1000,
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger agreed_times_month_update after update of starts_at, at on agreed_times
when exists (select 1 from assignments join frame_children using (child_id) where assignments.id = new.assignment_id and is_protected) begin
	update agreed_times set
		starts_at = unixepoch(starts_at / 1000, 'unixepoch', 'start of month') * 1000,
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger consents_month_insert after insert on consents
when exists (select 1 from assignments join frame_children using (child_id) where assignments.id = new.assignment_id and is_protected) begin
	update consents set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000,
		withdrawn_at = unixepoch(withdrawn_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger consents_month_update after update of at, withdrawn_at on consents
when exists (select 1 from assignments join frame_children using (child_id) where assignments.id = new.assignment_id and is_protected) begin
	update consents set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000,
		withdrawn_at = unixepoch(withdrawn_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger declines_month_insert after insert on declines
when exists (select 1 from assignments join frame_children using (child_id) where assignments.id = new.assignment_id and is_protected) begin
	update declines set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger declines_month_update after update of at on declines
when exists (select 1 from assignments join frame_children using (child_id) where assignments.id = new.assignment_id and is_protected) begin
	update declines set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger interviews_month_insert after insert on interviews
when new.is_protected begin
	update interviews set
		created_at = unixepoch(created_at / 1000, 'unixepoch', 'start of month') * 1000,
		started_at = iif(ended_at is null, started_at, unixepoch(started_at / 1000, 'unixepoch', 'start of month') * 1000),
		ended_at = unixepoch(ended_at / 1000, 'unixepoch', 'start of month') * 1000,
		closed_at = unixepoch(closed_at / 1000, 'unixepoch', 'start of month') * 1000,
		words_destroyed_at = unixepoch(words_destroyed_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger interviews_month_update after update of created_at, started_at, ended_at, closed_at, words_destroyed_at on interviews
when new.is_protected begin
	update interviews set
		created_at = unixepoch(created_at / 1000, 'unixepoch', 'start of month') * 1000,
		started_at = iif(ended_at is null, started_at, unixepoch(started_at / 1000, 'unixepoch', 'start of month') * 1000),
		ended_at = unixepoch(ended_at / 1000, 'unixepoch', 'start of month') * 1000,
		closed_at = unixepoch(closed_at / 1000, 'unixepoch', 'start of month') * 1000,
		words_destroyed_at = unixepoch(words_destroyed_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger interview_marks_month_insert after insert on interview_marks
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update interview_marks set
		received_at = unixepoch(received_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger interview_marks_month_update after update of received_at on interview_marks
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update interview_marks set
		received_at = unixepoch(received_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger pictures_month_insert after insert on pictures
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update pictures set
		received_at = unixepoch(received_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger pictures_month_update after update of received_at on pictures
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update pictures set
		received_at = unixepoch(received_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger reflections_month_insert after insert on reflections
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update reflections set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger reflections_month_update after update of at on reflections
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update reflections set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger interview_promises_month_insert after insert on interview_promises
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update interview_promises set
		due_on = substr(due_on, 1, 7),
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000,
		kept_at = unixepoch(kept_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger interview_promises_month_update after update of due_on, at, kept_at on interview_promises
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update interview_promises set
		due_on = substr(due_on, 1, 7),
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000,
		kept_at = unixepoch(kept_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger safety_reminders_month_insert after insert on safety_reminders
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update safety_reminders set
		raised_at = iif(handed_over_at is null, raised_at, unixepoch(raised_at / 1000, 'unixepoch', 'start of month') * 1000),
		handed_over_at = unixepoch(handed_over_at / 1000, 'unixepoch', 'start of month') * 1000,
		decided_at = unixepoch(decided_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger safety_reminders_month_update after update of raised_at, handed_over_at, decided_at on safety_reminders
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update safety_reminders set
		raised_at = iif(handed_over_at is null, raised_at, unixepoch(raised_at / 1000, 'unixepoch', 'start of month') * 1000),
		handed_over_at = unixepoch(handed_over_at / 1000, 'unixepoch', 'start of month') * 1000,
		decided_at = unixepoch(decided_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger device_recalls_month_insert after insert on device_recalls
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update device_recalls set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000,
		answered_at = unixepoch(answered_at / 1000, 'unixepoch', 'start of month') * 1000,
		called_off_at = unixepoch(called_off_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger device_recalls_month_update after update of at, answered_at, called_off_at on device_recalls
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update device_recalls set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000,
		answered_at = unixepoch(answered_at / 1000, 'unixepoch', 'start of month') * 1000,
		called_off_at = unixepoch(called_off_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger device_recall_answers_month_insert after insert on device_recall_answers
when exists (select 1 from device_recalls join interviews on interviews.id = interview_id where device_recalls.id = new.recall_id and is_protected) begin
	update device_recall_answers set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger device_recall_answers_month_update after update of at on device_recall_answers
when exists (select 1 from device_recalls join interviews on interviews.id = interview_id where device_recalls.id = new.recall_id and is_protected) begin
	update device_recall_answers set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger recordings_month_insert after insert on recordings
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update recordings set
		started_at = iif((select ended_at from interviews where id = interview_id) is null, started_at, unixepoch(started_at / 1000, 'unixepoch', 'start of month') * 1000),
		completed_at = unixepoch(completed_at / 1000, 'unixepoch', 'start of month') * 1000,
		sound_due_at = unixepoch(sound_due_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger recordings_month_update after update of started_at, completed_at, sound_due_at on recordings
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update recordings set
		started_at = iif((select ended_at from interviews where id = interview_id) is null, started_at, unixepoch(started_at / 1000, 'unixepoch', 'start of month') * 1000),
		completed_at = unixepoch(completed_at / 1000, 'unixepoch', 'start of month') * 1000,
		sound_due_at = unixepoch(sound_due_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger chunks_month_insert after insert on chunks
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update chunks set
		received_at = unixepoch(received_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger chunks_month_update after update of received_at on chunks
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update chunks set
		received_at = unixepoch(received_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger receipts_month_insert after insert on receipts
when exists (select 1 from interviews where id = new.interview_id and is_protected) or exists (select 1 from frame_children where child_id = new.interview_id and is_protected) begin
	update receipts set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger receipts_month_update after update of at on receipts
when exists (select 1 from interviews where id = new.interview_id and is_protected) or exists (select 1 from frame_children where child_id = new.interview_id and is_protected) begin
	update receipts set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger jobs_month_insert after insert on jobs
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update jobs set
		lease_until = iif(state = 'running', lease_until, null),
		created_at = unixepoch(created_at / 1000, 'unixepoch', 'start of month') * 1000,
		finished_at = unixepoch(finished_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger jobs_month_update after update of lease_until, created_at, finished_at, state on jobs
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update jobs set
		lease_until = iif(state = 'running', lease_until, null),
		created_at = unixepoch(created_at / 1000, 'unixepoch', 'start of month') * 1000,
		finished_at = unixepoch(finished_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger heard_windows_month_insert after insert on heard_windows
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update heard_windows set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger heard_windows_month_update after update of at on heard_windows
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update heard_windows set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger transcripts_month_insert after insert on transcripts
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update transcripts set
		final_at = unixepoch(final_at / 1000, 'unixepoch', 'start of month') * 1000,
		created_at = unixepoch(created_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger transcripts_month_update after update of final_at, created_at on transcripts
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update transcripts set
		final_at = unixepoch(final_at / 1000, 'unixepoch', 'start of month') * 1000,
		created_at = unixepoch(created_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger transcript_edits_month_insert after insert on transcript_edits
when exists (select 1 from transcripts join interviews on interviews.id = interview_id where transcripts.id = new.transcript_id and is_protected) begin
	update transcript_edits set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger transcript_edits_month_update after update of at on transcript_edits
when exists (select 1 from transcripts join interviews on interviews.id = interview_id where transcripts.id = new.transcript_id and is_protected) begin
	update transcript_edits set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger segments_month_insert after insert on segments
when exists (select 1 from transcripts join interviews on interviews.id = interview_id where transcripts.id = new.transcript_id and is_protected) begin
	update segments set
		second_read_at = unixepoch(second_read_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger segments_month_update after update of second_read_at on segments
when exists (select 1 from transcripts join interviews on interviews.id = interview_id where transcripts.id = new.transcript_id and is_protected) begin
	update segments set
		second_read_at = unixepoch(second_read_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger transcript_approvals_month_insert after insert on transcript_approvals
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update transcript_approvals set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger transcript_approvals_month_update after update of at on transcript_approvals
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update transcript_approvals set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger answer_codes_month_insert after insert on answer_codes
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update answer_codes set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger answer_codes_month_update after update of at on answer_codes
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update answer_codes set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger step_asides_month_insert after insert on step_asides
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update step_asides set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger step_asides_month_update after update of at on step_asides
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update step_asides set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger passages_month_insert after insert on passages
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update passages set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger passages_month_update after update of at on passages
when exists (select 1 from interviews where id = new.interview_id and is_protected) begin
	update passages set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger quote_clearances_month_insert after insert on quote_clearances
when exists (select 1 from passages join interviews on interviews.id = interview_id where passages.id = new.passage_id and is_protected) begin
	update quote_clearances set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger quote_clearances_month_update after update of at on quote_clearances
when exists (select 1 from passages join interviews on interviews.id = interview_id where passages.id = new.passage_id and is_protected) begin
	update quote_clearances set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger quote_vetoes_month_insert after insert on quote_vetoes
when exists (select 1 from segments join transcripts on transcripts.id = transcript_id join interviews on interviews.id = interview_id where segments.id = new.segment_id and is_protected) begin
	update quote_vetoes set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger quote_vetoes_month_update after update of at on quote_vetoes
when exists (select 1 from segments join transcripts on transcripts.id = transcript_id join interviews on interviews.id = interview_id where segments.id = new.segment_id and is_protected) begin
	update quote_vetoes set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger quote_doubts_month_insert after insert on quote_doubts
when exists (select 1 from segments join transcripts on transcripts.id = transcript_id join interviews on interviews.id = interview_id where segments.id = new.segment_id and is_protected) begin
	update quote_doubts set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger quote_doubts_month_update after update of at on quote_doubts
when exists (select 1 from segments join transcripts on transcripts.id = transcript_id join interviews on interviews.id = interview_id where segments.id = new.segment_id and is_protected) begin
	update quote_doubts set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger tags_month_insert after insert on tags
when exists (select 1 from passages join interviews on interviews.id = interview_id where passages.id = new.passage_id and is_protected) begin
	update tags set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger tags_month_update after update of at on tags
when exists (select 1 from passages join interviews on interviews.id = interview_id where passages.id = new.passage_id and is_protected) begin
	update tags set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger area_evidence_month_insert after insert on area_evidence
when exists (select 1 from passages join interviews on interviews.id = interview_id where passages.id = new.passage_id and is_protected) begin
	update area_evidence set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger area_evidence_month_update after update of at on area_evidence
when exists (select 1 from passages join interviews on interviews.id = interview_id where passages.id = new.passage_id and is_protected) begin
	update area_evidence set
		at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger child_feedback_month_insert after insert on child_feedback
when exists (select 1 from frame_children where child_id = new.child_id and is_protected) begin
	update child_feedback set
		created_at = unixepoch(created_at / 1000, 'unixepoch', 'start of month') * 1000,
		sent_at = unixepoch(sent_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger child_feedback_month_update after update of created_at, sent_at on child_feedback
when exists (select 1 from frame_children where child_id = new.child_id and is_protected) begin
	update child_feedback set
		created_at = unixepoch(created_at / 1000, 'unixepoch', 'start of month') * 1000,
		sent_at = unixepoch(sent_at / 1000, 'unixepoch', 'start of month') * 1000
	where rowid = new.rowid;
end;
--> statement-breakpoint
create trigger swaps_month_insert after insert on swaps
when exists (select 1 from assignments join frame_children using (child_id) where assignments.id in (new.assignment_id, new.other_assignment_id) and is_protected) begin
	update swaps set at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000 where id = new.id;
	update assignments set
		assigned_at = iif(assigned_at = new.at, unixepoch(assigned_at / 1000, 'unixepoch', 'start of month') * 1000, assigned_at),
		ended_at = iif(ended_at = new.at, unixepoch(ended_at / 1000, 'unixepoch', 'start of month') * 1000, ended_at)
	where child_id in (select child_id from assignments where id in (new.assignment_id, new.other_assignment_id));
end;
--> statement-breakpoint
create trigger swaps_month_update after update of at on swaps
when exists (select 1 from assignments join frame_children using (child_id) where assignments.id in (new.assignment_id, new.other_assignment_id) and is_protected) begin
	update swaps set at = unixepoch(at / 1000, 'unixepoch', 'start of month') * 1000 where id = new.id;
	update assignments set
		assigned_at = iif(assigned_at = new.at, unixepoch(assigned_at / 1000, 'unixepoch', 'start of month') * 1000, assigned_at),
		ended_at = iif(ended_at = new.at, unixepoch(ended_at / 1000, 'unixepoch', 'start of month') * 1000, ended_at)
	where child_id in (select child_id from assignments where id in (new.assignment_id, new.other_assignment_id));
end;
--> statement-breakpoint
create trigger recordings_month_ended after update of ended_at on interviews
when new.is_protected begin
	update recordings set started_at = started_at where interview_id = new.id;
end;
--> statement-breakpoint
update swaps set at = at;
--> statement-breakpoint
update exclusions set is_after_draw = 1 where at >= (select drawn_at from draws where draws.round_id = exclusions.round_id and number = 1);
--> statement-breakpoint
update assignments set assigned_at = assigned_at;
--> statement-breakpoint
update passes set at = at;
--> statement-breakpoint
update exclusions set at = at;
--> statement-breakpoint
update later_handlers set at = at;
--> statement-breakpoint
update contacts set changed_at = changed_at;
--> statement-breakpoint
update contact_attempts set at = at;
--> statement-breakpoint
update contact_needs set at = at;
--> statement-breakpoint
update agreed_times set starts_at = starts_at;
--> statement-breakpoint
update consents set at = at;
--> statement-breakpoint
update declines set at = at;
--> statement-breakpoint
update interviews set created_at = created_at;
--> statement-breakpoint
update interview_marks set received_at = received_at;
--> statement-breakpoint
update pictures set received_at = received_at;
--> statement-breakpoint
update reflections set at = at;
--> statement-breakpoint
update interview_promises set due_on = due_on;
--> statement-breakpoint
update safety_reminders set raised_at = raised_at;
--> statement-breakpoint
update device_recalls set at = at;
--> statement-breakpoint
update device_recall_answers set at = at;
--> statement-breakpoint
update recordings set started_at = started_at;
--> statement-breakpoint
update chunks set received_at = received_at;
--> statement-breakpoint
update receipts set at = at;
--> statement-breakpoint
update jobs set lease_until = lease_until;
--> statement-breakpoint
update heard_windows set at = at;
--> statement-breakpoint
update transcripts set final_at = final_at;
--> statement-breakpoint
update transcript_edits set at = at;
--> statement-breakpoint
update segments set second_read_at = second_read_at;
--> statement-breakpoint
update transcript_approvals set at = at;
--> statement-breakpoint
update answer_codes set at = at;
--> statement-breakpoint
update step_asides set at = at;
--> statement-breakpoint
update passages set at = at;
--> statement-breakpoint
update quote_clearances set at = at;
--> statement-breakpoint
update quote_vetoes set at = at;
--> statement-breakpoint
update quote_doubts set at = at;
--> statement-breakpoint
update tags set at = at;
--> statement-breakpoint
update area_evidence set at = at;
--> statement-breakpoint
update child_feedback set created_at = created_at;

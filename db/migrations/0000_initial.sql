CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`area_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`text` text NOT NULL,
	`owner` text,
	`due` text,
	`status` text NOT NULL,
	`effect` text,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`area_id`) REFERENCES `development_areas`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `agreed_times` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`starts_at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_codes` (
	`interview_id` text PRIMARY KEY NOT NULL,
	`sealed_answers` blob NOT NULL,
	`guardian_present` integer,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `archived_counts` (
	`round_id` text PRIMARY KEY NOT NULL,
	`counts` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `area_evidence` (
	`area_id` text NOT NULL,
	`passage_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`area_id`, `passage_id`),
	FOREIGN KEY (`area_id`) REFERENCES `development_areas`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `area_themes` (
	`area_id` text NOT NULL,
	`theme_key` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`area_id`, `theme_key`),
	FOREIGN KEY (`area_id`) REFERENCES `development_areas`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`draw_number` integer DEFAULT 1 NOT NULL,
	`child_id` text NOT NULL,
	`interviewer_id` text NOT NULL,
	`place` integer NOT NULL,
	`household_key` text NOT NULL,
	`how` text DEFAULT 'own' NOT NULL,
	`meeting_id` text,
	`assigned_at` integer NOT NULL,
	`ended_at` integer,
	`ended_code` text,
	`is_released` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interviewer_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `draw_meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_child` ON `assignments` (`round_id`,`child_id`) WHERE is_released = 0;--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_household` ON `assignments` (`round_id`,`household_key`) WHERE is_released = 0;--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_interviewer` ON `assignments` (`round_id`,`interviewer_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `audit_events` (
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
CREATE TABLE `batch_guards` (
	`id` integer PRIMARY KEY NOT NULL,
	`changed` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `child_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`child_id` text NOT NULL,
	`interviewer_id` text NOT NULL,
	`band` text NOT NULL,
	`channel` text NOT NULL,
	`area_ids` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`sent_by` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `child_handlers` (
	`child_id` text NOT NULL,
	`signature` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`child_id`, `signature`, `kind`),
	FOREIGN KEY (`child_id`) REFERENCES `frame_children`(`child_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `chunks` (
	`interview_id` text NOT NULL,
	`number` integer NOT NULL,
	`start_seconds` real NOT NULL,
	`seconds` real NOT NULL,
	`size_bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`interview_id`, `number`),
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `committee_meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`on` text,
	`kind` text NOT NULL,
	`presenters` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `committee_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`area_id` text,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`by` text,
	`at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `committee_meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consent_confirmations` (
	`round_id` text PRIMARY KEY NOT NULL,
	`text_version` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`kind` text NOT NULL,
	`given_by` text NOT NULL,
	`how` text NOT NULL,
	`is_yes` integer NOT NULL,
	`text_version` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `contact_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`channel` text NOT NULL,
	`outcome` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `contact_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`letter` text NOT NULL,
	`language` text NOT NULL,
	`version` integer NOT NULL,
	`markdown` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_letters_version` ON `contact_letters` (`unit_id`,`letter`,`language`,`version`);--> statement-breakpoint
CREATE TABLE `contact_needs` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`needs_interpreter` integer NOT NULL,
	`language` text,
	`is_interpreter_booked` integer DEFAULT false NOT NULL,
	`has_interpreter_stated` integer DEFAULT false NOT NULL,
	`is_kept_from_guardian` integer DEFAULT false NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `contact_policies` (
	`unit_id` text PRIMARY KEY NOT NULL,
	`own_consent_age` integer NOT NULL,
	`asks_both_guardians` integer NOT NULL,
	`disagreement_is_no` integer NOT NULL,
	`informs_guardian_of_older` integer NOT NULL,
	`motive` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `contacts` (
	`child_id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`sealed_card` blob NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `declines` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`said_by` text NOT NULL,
	`code` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `development_areas` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`seminar_id` text,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`analysis` text,
	`proposal` text,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `development_areas_key` ON `development_areas` (`round_id`,`key`);--> statement-breakpoint
CREATE TABLE `draw_commitments` (
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`number` integer NOT NULL,
	`commitment` text NOT NULL,
	`randomness` text NOT NULL,
	`is_stratified` integer NOT NULL,
	`allows_siblings` integer NOT NULL,
	`code` text,
	`note` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `number`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `draw_meeting_children` (
	`meeting_id` text NOT NULL,
	`place` integer NOT NULL,
	`child_id` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `place`),
	FOREIGN KEY (`meeting_id`) REFERENCES `draw_meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `draw_meeting_interviewers` (
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`member_id` text NOT NULL,
	`code` text,
	`facts` text,
	PRIMARY KEY(`meeting_id`, `position`),
	FOREIGN KEY (`meeting_id`) REFERENCES `draw_meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `draw_meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`draw_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `draw_tickets` (
	`draw_id` text NOT NULL,
	`place` integer NOT NULL,
	`child_id` text NOT NULL,
	`reference` text NOT NULL,
	`ticket` text NOT NULL,
	PRIMARY KEY(`draw_id`, `place`),
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draw_tickets_child` ON `draw_tickets` (`draw_id`,`child_id`);--> statement-breakpoint
CREATE TABLE `draws` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`number` integer NOT NULL,
	`frame_hash` text NOT NULL,
	`words` text NOT NULL,
	`seed` text NOT NULL,
	`drawn_by` text NOT NULL,
	`drawn_at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draws_round` ON `draws` (`round_id`,`number`);--> statement-breakpoint
CREATE TABLE `exclusions` (
	`child_id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`code` text NOT NULL,
	`note` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`child_id`) REFERENCES `frame_children`(`child_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `findings` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`seminar_id` text,
	`theme_key` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `frame_children` (
	`child_id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`import_id` text,
	`row` integer NOT NULL,
	`reference` text NOT NULL,
	`born_month` text NOT NULL,
	`gender` text NOT NULL,
	`group_name` text NOT NULL,
	`status` text NOT NULL,
	`closed_month` text,
	`household` text,
	`is_protected` integer NOT NULL,
	`language` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `frame_children_reference` ON `frame_children` (`import_id`,`reference`);--> statement-breakpoint
CREATE INDEX `frame_children_round` ON `frame_children` (`round_id`);--> statement-breakpoint
CREATE TABLE `frame_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`file_name` text NOT NULL,
	`rows_read` integer NOT NULL,
	`rows_done` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`code` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `frame_locks` (
	`round_id` text PRIMARY KEY NOT NULL,
	`frame_hash` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `frame_refusals` (
	`round_id` text NOT NULL,
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`code` text NOT NULL,
	`facts` text NOT NULL,
	PRIMARY KEY(`import_id`, `row`, `code`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `guide_approvals` (
	`guide_version_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`guide_version_id`) REFERENCES `guide_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `guide_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`markdown` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `guide_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`guide_id` text NOT NULL,
	`version` text NOT NULL,
	`title` text NOT NULL,
	`age_min` integer NOT NULL,
	`age_max` integer NOT NULL,
	`content_hash` text NOT NULL,
	`markdown` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guide_versions_number` ON `guide_versions` (`unit_id`,`guide_id`,`version`);--> statement-breakpoint
CREATE TABLE `heard_windows` (
	`interview_id` text NOT NULL,
	`number` integer NOT NULL,
	`plan` text NOT NULL,
	`sealed_heard` blob NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`interview_id`, `number`),
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `interview_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`interview_id` text NOT NULL,
	`sealed_mark` blob NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interview_marks_interview` ON `interview_marks` (`interview_id`);--> statement-breakpoint
CREATE TABLE `interview_promises` (
	`interview_id` text NOT NULL,
	`kind` text NOT NULL,
	`unit_id` text NOT NULL,
	`due_on` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`kept_by` text,
	`kept_at` integer,
	PRIMARY KEY(`interview_id`, `kind`),
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `interviews` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`assignment_id` text,
	`interviewer_id` text,
	`gender` text NOT NULL,
	`age` integer,
	`group_key` text,
	`household` text,
	`is_protected` integer DEFAULT false NOT NULL,
	`guide_version_id` text,
	`guide_id` text,
	`sound_recipient` text,
	`words_recipient` text,
	`is_recorded` integer,
	`with_interpreter` integer,
	`guardian_present` integer,
	`with_signs` integer,
	`is_counted` integer DEFAULT true NOT NULL,
	`may_record` integer,
	`may_quote` integer,
	`wants_to_read` integer,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`ending` text,
	`closed_at` integer,
	`words_destroyed_at` integer,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guide_version_id`) REFERENCES `guide_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interviews_key` ON `interviews` (`round_id`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `interviews_assignment` ON `interviews` (`assignment_id`);--> statement-breakpoint
CREATE INDEX `interviews_interviewer` ON `interviews` (`interviewer_id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`unit_id` text NOT NULL,
	`interview_id` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`progress` real DEFAULT 0 NOT NULL,
	`lease_until` integer,
	`claimed_by` text,
	`code` text,
	`facts` text,
	`created_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `jobs_state` ON `jobs` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `kept_answers` (
	`round_id` text PRIMARY KEY NOT NULL,
	`answers` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `later_handlers` (
	`round_id` text NOT NULL,
	`child_id` text NOT NULL,
	`member_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`child_id`, `member_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `member_roles` (
	`member_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`member_id`, `role`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`user_id` text,
	`name` text NOT NULL,
	`signature` text,
	`active_from_on` text NOT NULL,
	`active_until_on` text,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_signature` ON `members` (`unit_id`,`signature`);--> statement-breakpoint
CREATE INDEX `members_user` ON `members` (`user_id`);--> statement-breakpoint
CREATE TABLE `participation_answers` (
	`round_id` text NOT NULL,
	`key` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `key`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `passages` (
	`id` text PRIMARY KEY NOT NULL,
	`interview_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`round_id` text NOT NULL,
	`seminar_id` text,
	`segment_id` text,
	`from_character` integer,
	`to_character` integer,
	`sealed_text` blob NOT NULL,
	`position` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passages_round` ON `passages` (`round_id`);--> statement-breakpoint
CREATE INDEX `passages_interview` ON `passages` (`interview_id`);--> statement-breakpoint
CREATE TABLE `passes` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`assignment_id` text,
	`meeting_id` text,
	`interviewer_id` text,
	`child_id` text NOT NULL,
	`place` integer NOT NULL,
	`code` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `draw_meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `progress_showings` (
	`round_id` text NOT NULL,
	`tertial` integer NOT NULL,
	`shown_on` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `tertial`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `question_outcomes` (
	`interview_id` text NOT NULL,
	`question_id` text NOT NULL,
	`outcome` text NOT NULL,
	PRIMARY KEY(`interview_id`, `question_id`),
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `quote_clearances` (
	`passage_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `quote_doubts` (
	`segment_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `quote_vetoes` (
	`segment_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limit_key_unique` ON `rate_limit` (`key`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`interview_id` text NOT NULL,
	`what` text NOT NULL,
	`reason` text NOT NULL,
	`chunk_count` integer,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recordings` (
	`interview_id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`chunk_count` integer,
	`completed_at` integer,
	`sound_due_at` integer,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reflections` (
	`interview_id` text PRIMARY KEY NOT NULL,
	`sealed_answers` blob NOT NULL,
	`felt_worry` integer NOT NULL,
	`feedback_channel` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `report_approvals` (
	`round_id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`document` text NOT NULL,
	`content_hash` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `report_resolutions` (
	`round_id` text NOT NULL,
	`sentence_key` text NOT NULL,
	`kind` text NOT NULL,
	`text` text,
	`reason` text,
	`source_hash` text NOT NULL,
	`note` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `sentence_key`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `report_submissions` (
	`round_id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_closures` (
	`round_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_guides` (
	`round_id` text NOT NULL,
	`guide_version_id` text NOT NULL,
	PRIMARY KEY(`round_id`, `guide_version_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guide_version_id`) REFERENCES `guide_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_interviewers` (
	`round_id` text NOT NULL,
	`member_id` text NOT NULL,
	`standing` text NOT NULL,
	`quota` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `member_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_milestones` (
	`round_id` text NOT NULL,
	`key` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `key`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_openings` (
	`round_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_setups` (
	`unit_id` text PRIMARY KEY NOT NULL,
	`answers` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`unit_name` text NOT NULL,
	`organisation` text NOT NULL,
	`committee_name` text NOT NULL,
	`age_min` integer NOT NULL,
	`age_max` integer NOT NULL,
	`min_group_size` integer NOT NULL,
	`attribution` text NOT NULL,
	`attribution_approved_by` text,
	`period_from_month` text,
	`period_until_month` text,
	`report_editor_id` text,
	`retention_decision` text,
	`dpia_reference` text,
	`consent_policy` text,
	`transcript_months` integer DEFAULT 3 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`imported_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_year` ON `rounds` (`unit_id`,`year`);--> statement-breakpoint
CREATE TABLE `safety_reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`interview_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`raised_by` text NOT NULL,
	`raised_at` integer NOT NULL,
	`handed_over_at` integer,
	`handed_over_by` text,
	`handed_over_how` text,
	`handed_over_to` text,
	`decision` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sampling_frames` (
	`round_id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`file_name` text NOT NULL,
	`rows_read` integer NOT NULL,
	`rows_accepted` integer NOT NULL,
	`rows_refused` integer NOT NULL,
	`imported_by` text NOT NULL,
	`imported_at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `segments` (
	`id` text PRIMARY KEY NOT NULL,
	`transcript_id` text NOT NULL,
	`number` integer NOT NULL,
	`start_seconds` real,
	`end_seconds` real,
	`speaker` text,
	`sealed_text` blob NOT NULL,
	`question_id` text,
	`is_verbatim` integer DEFAULT false NOT NULL,
	`has_warning` integer DEFAULT false NOT NULL,
	`sealed_words` blob,
	`suggested_speaker` text,
	`suggestion_certainty` real,
	`sealed_left` blob,
	`roots` text,
	`source` text,
	`written_by` text,
	`may_quote` integer DEFAULT true NOT NULL,
	`has_third_party` integer DEFAULT false NOT NULL,
	`second_read_by` text,
	`second_read_at` integer,
	FOREIGN KEY (`transcript_id`) REFERENCES `transcripts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `segments_number` ON `segments` (`transcript_id`,`number`);--> statement-breakpoint
CREATE TABLE `seminar_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`seminar_id` text NOT NULL,
	`did` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`seminar_id`) REFERENCES `seminars`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seminar_events_seminar` ON `seminar_events` (`seminar_id`,`id`);--> statement-breakpoint
CREATE TABLE `seminar_members` (
	`seminar_id` text NOT NULL,
	`member_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`seminar_id`, `member_id`),
	FOREIGN KEY (`seminar_id`) REFERENCES `seminars`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `seminars` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`held_on` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE TABLE `signature_answers` (
	`round_id` text NOT NULL,
	`signature` text NOT NULL,
	`member_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `signature`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `step_asides` (
	`seminar_id` text NOT NULL,
	`interview_id` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`seminar_id`, `interview_id`, `member_id`),
	FOREIGN KEY (`seminar_id`) REFERENCES `seminars`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `swaps` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`other_assignment_id` text NOT NULL,
	`code` text NOT NULL,
	`note` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tags` (
	`passage_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`seminar_id` text,
	`position` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`passage_id`, `theme_id`),
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`parent_key` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `themes_key` ON `themes` (`round_id`,`key`);--> statement-breakpoint
CREATE TABLE `transcript_approvals` (
	`interview_id` text PRIMARY KEY NOT NULL,
	`transcript_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`transcript_id`) REFERENCES `transcripts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `transcript_edits` (
	`id` text PRIMARY KEY NOT NULL,
	`transcript_id` text NOT NULL,
	`number` integer NOT NULL,
	`sealed_edit` blob NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`transcript_id`) REFERENCES `transcripts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transcript_edits_number` ON `transcript_edits` (`transcript_id`,`number`);--> statement-breakpoint
CREATE TABLE `transcripts` (
	`id` text PRIMARY KEY NOT NULL,
	`interview_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`version` integer NOT NULL,
	`made_by` text NOT NULL,
	`model_name` text,
	`model_revision` text,
	`model_hash` text,
	`is_beside` integer DEFAULT false NOT NULL,
	`final_at` integer,
	`gaps` text,
	`by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transcripts_version` ON `transcripts` (`interview_id`,`version`);--> statement-breakpoint
CREATE TABLE `two_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`verified` integer DEFAULT true NOT NULL,
	`failed_verification_count` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`organisation` text NOT NULL,
	`committee_name` text NOT NULL,
	`duty_phone` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_name_unique` ON `units` (`name`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`two_factor_enabled` integer DEFAULT false NOT NULL,
	`must_change_password` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `work_group_members` (
	`work_group_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`work_group_id`, `member_id`),
	FOREIGN KEY (`work_group_id`) REFERENCES `work_groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `work_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`age_min` integer,
	`age_max` integer,
	`manager_member_id` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `work_groups_key` ON `work_groups` (`unit_id`,`year`,`key`);
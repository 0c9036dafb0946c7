CREATE TABLE `device_recall_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`recall_id` text NOT NULL,
	`at` integer NOT NULL,
	`was_empty` integer NOT NULL,
	`sent_count` integer NOT NULL,
	`deleted_count` integer NOT NULL,
	`left_count` integer NOT NULL,
	`trouble` text,
	FOREIGN KEY (`recall_id`) REFERENCES `device_recalls`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `device_recalls` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`interview_id` text NOT NULL,
	`member_id` text NOT NULL,
	`code` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`answered_at` integer,
	`called_off_at` integer,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_recalls_open` ON `device_recalls` (`interview_id`) WHERE answered_at is null and called_off_at is null;--> statement-breakpoint
CREATE INDEX `device_recalls_member` ON `device_recalls` (`member_id`);
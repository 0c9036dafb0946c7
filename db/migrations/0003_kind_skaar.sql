CREATE TABLE `pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`interview_id` text NOT NULL,
	`position` integer NOT NULL,
	`sealed_picture` blob NOT NULL,
	`sha256` text NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pictures_interview` ON `pictures` (`interview_id`);--> statement-breakpoint
ALTER TABLE `interviews` ADD `picture_recipient` text;--> statement-breakpoint
ALTER TABLE `interviews` ADD `may_photograph` integer;--> statement-breakpoint
ALTER TABLE `receipts` ADD `picture_count` integer;
ALTER TABLE `interviews` ADD `is_kept_from_guardian` integer DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE `interviews` SET `is_kept_from_guardian` = 1 WHERE `assignment_id` IN (SELECT `assignment_id` FROM `contact_needs` WHERE `is_kept_from_guardian` = 1);

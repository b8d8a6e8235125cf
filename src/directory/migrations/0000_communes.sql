CREATE TABLE `communes` (
	`insee` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`postcodes` text NOT NULL,
	`department` text NOT NULL,
	`population` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `datasets` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`imported_on` text NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `commune_postcodes` (
	`postcode` text NOT NULL,
	`insee` text NOT NULL,
	PRIMARY KEY(`postcode`, `insee`)
);

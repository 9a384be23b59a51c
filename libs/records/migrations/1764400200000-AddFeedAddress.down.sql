DROP TABLE feed_address;

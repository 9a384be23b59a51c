DROP TABLE notice, letter, notice_preference;

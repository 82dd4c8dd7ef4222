-- Lists and pictures for one of the staff are made anew each time; their keys name the reader, and their ids lead to the files.
DELETE FROM kept_file WHERE key LIKE '%@%';

package samvaad.sandbox;

/** A file as it came in a multipart body. */
record Upload(String name, String type, Bytes data) {}

package samvaad.sandbox.api;

import samvaad.sandbox.Bytes;

/** A file as it came in a multipart body. */
public record UploadedFile(String name, String type, Bytes data) {}

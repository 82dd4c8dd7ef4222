package samvaad.sandbox.api;

import samvaad.sandbox.Bytes;

/** A file as it was uploaded with a call. */
public record UploadedFile(String name, String type, Bytes data) {}

package samvaad.pdf;

/**
 * Something that is in the file once and can be shown anywhere.
 *
 * @param name in the resources
 * @param width of a picture, in pixels
 * @param height of a picture, in pixels
 */
public record Stamp(String name, int width, int height) {}

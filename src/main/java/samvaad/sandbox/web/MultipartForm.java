package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.Bytes;
import samvaad.sandbox.api.UploadedFile;

/** Reads a multipart/form-data body. */
final class MultipartForm {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]{1,200})\"|([^\\s;]{1,200}))");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)[;\\s]filename=\"([^\"]*)\"");
    private static final Pattern EXTENDED_NAME = Pattern.compile("(?i)[;\\s]filename\\*=UTF-8''([^;\\s]*)");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([^\\r\\n;]*)");
    private static final String BLANK_LINE = "\r\n\r\n";

    private MultipartForm() {}

    /** Adds the fields and files whose names are not there yet. */
    static void read(byte[] body, String contentType, Map<String, JsonNode> values, Map<String, UploadedFile> files) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw ApiError.bad("Can't find boundary in multipart/form-data");
        }
        String boundary = "--" + Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
        // As Latin-1, each character is one byte.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(boundary);
        while (at >= 0) {
            int start = at + boundary.length();
            if (start + 2 > text.length() || text.charAt(start) == '-') {
                return;
            }
            int end = text.indexOf("\r\n" + boundary, start);
            if (end < 0) {
                throw ApiError.bad("Can't find end of a part in multipart/form-data");
            }
            int blank = text.indexOf(BLANK_LINE, start + 2);
            if (blank >= 0 && blank <= end) {
                String head = utf8(bytes(text.substring(start + 2, blank)));
                int content = Math.min(end, blank + BLANK_LINE.length());
                part(head, bytes(text.substring(content, end)), values, files);
            }
            at = end + 2;
        }
    }

    private static void part(
            String head, byte[] content, Map<String, JsonNode> values, Map<String, UploadedFile> files) {
        String name = first(NAME, head).orElse("");
        Optional<String> fileName = first(EXTENDED_NAME, head)
                .map(encoded -> URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                .or(() -> first(FILE_NAME, head));
        if (fileName.isPresent()) {
            String type = first(TYPE, head).orElse("");
            files.putIfAbsent(name, new UploadedFile(fileName.get(), type.strip(), new Bytes(content)));
        } else {
            values.putIfAbsent(name, TextNode.valueOf(utf8(content)));
        }
    }

    private static Optional<String> first(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

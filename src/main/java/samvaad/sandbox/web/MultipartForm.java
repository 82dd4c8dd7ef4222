package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    private final byte[] body;
    private final Map<String, JsonNode> values;
    private final Map<String, UploadedFile> files;

    private MultipartForm(byte[] body, Map<String, JsonNode> values, Map<String, UploadedFile> files) {
        this.body = body;
        this.values = values;
        this.files = files;
    }

    static void read(byte[] body, String contentType, Map<String, JsonNode> values, Map<String, UploadedFile> files) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw ApiError.bad("Can't find boundary in multipart/form-data");
        }
        String boundary = Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
        new MultipartForm(body, values, files).parts(("--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
    }

    private void parts(byte[] boundary) {
        byte[] inner = new byte[boundary.length + 2];
        inner[0] = '\r';
        inner[1] = '\n';
        System.arraycopy(boundary, 0, inner, 2, boundary.length);
        int at = find(boundary, 0);
        while (at >= 0) {
            int start = at + boundary.length;
            if (start + 2 > body.length || body[start] == '-') {
                return;
            }
            int end = find(inner, start);
            if (end < 0) {
                throw ApiError.bad("Can't find end of a part in multipart/form-data");
            }
            part(start + 2, end);
            at = end + 2;
        }
    }

    private void part(int from, int to) {
        int blank = find(BLANK_LINE, from);
        if (blank < 0 || blank > to) {
            return;
        }
        String head = new String(body, from, blank - from, StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOfRange(body, Math.min(to, blank + BLANK_LINE.length), to);
        String name = first(NAME, head).orElse("");
        Optional<String> extended = first(EXTENDED_NAME, head)
                .map(text -> URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        Optional<String> fileName = extended.or(() -> first(FILE_NAME, head));
        if (fileName.isPresent()) {
            String type = first(TYPE, head).orElse("");
            files.putIfAbsent(name, new UploadedFile(fileName.get(), type.strip(), new Bytes(content)));
        } else {
            values.putIfAbsent(name, TextNode.valueOf(new String(content, StandardCharsets.UTF_8)));
        }
    }

    private static Optional<String> first(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private int find(byte[] what, int from) {
        for (int i = from; i <= body.length - what.length; i++) {
            if (body[i] == what[0] && Arrays.equals(body, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}

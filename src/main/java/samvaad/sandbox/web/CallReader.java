package samvaad.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import samvaad.sandbox.Json;
import samvaad.sandbox.api.Args;
import samvaad.sandbox.api.UploadedFile;

/** Reads the arguments of a call from the query and from a JSON, URL-encoded or multipart body. */
final class CallReader {
    private CallReader() {}

    /** Empty if the body is too large. */
    static Optional<Args> read(HttpExchange exchange) throws IOException {
        String given = exchange.getRequestHeaders().getFirst("Content-Type");
        String contentType = given == null ? "" : given;
        String type = contentType.toLowerCase(Locale.ROOT);
        boolean upload = type.startsWith("multipart/form-data");
        return RequestBody.read(exchange, upload ? RequestBody.UPLOAD : RequestBody.TEXT)
                .map(body -> args(exchange, contentType, type, body));
    }

    private static Args args(HttpExchange exchange, String contentType, String type, byte[] body) {
        Map<String, JsonNode> values = new HashMap<>();
        Map<String, UploadedFile> files = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            UrlEncodedForm.read(query, values);
        }
        if (body.length > 0 && type.startsWith("application/json")) {
            // If the JSON is malformed, the real server runs the method without arguments.
            Json.read(body)
                    .filter(JsonNode::isObject)
                    .ifPresent(json -> json.properties().forEach(e -> values.putIfAbsent(e.getKey(), e.getValue())));
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            UrlEncodedForm.read(new String(body, StandardCharsets.UTF_8), values);
        } else if (type.startsWith("multipart/form-data")) {
            MultipartForm.read(body, contentType, values, files);
        }
        return new Args(values, files);
    }
}

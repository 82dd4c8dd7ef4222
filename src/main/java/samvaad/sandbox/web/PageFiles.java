package samvaad.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import samvaad.sandbox.api.HttpReply;
import samvaad.sandbox.people.MediaTypes;

/** The page, and the fonts of the passes for it: many machines have none for Hindi. */
final class PageFiles implements HttpHandler {
    private static final String PREFIX = "/page/";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.equals("/") ? "index.html" : path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
        ReplyWriter.send(exchange, file(name));
    }

    private static HttpReply file(String name) throws IOException {
        boolean clean = name.matches("[A-Za-z0-9][A-Za-z0-9._/-]*") && !name.contains("..") && !name.endsWith(".class");
        if (clean) {
            String resource = name.startsWith("fonts/") ? "/" + name : "/samvaad/sandbox/" + name;
            try (InputStream in = PageFiles.class.getResourceAsStream(resource)) {
                if (in != null) {
                    String type = MediaTypes.of(name);
                    String charset = type.startsWith("text/") ? "; charset=utf-8" : "";
                    return HttpReply.of(200, type + charset, in.readAllBytes());
                }
            }
        }
        return HttpReply.of(404, "text/plain", "Not found");
    }
}

package samvaad.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** Files as the bot downloads them: /file/botTOKEN/PATH. */
final class FileDownloads implements HttpHandler {
    private final StoredFiles files;
    private final String prefix;

    FileDownloads(StoredFiles files, String token) {
        this.files = files;
        this.prefix = "/file/bot" + token + "/";
    }

    @Override
    public void handle(HttpExchange exchange) {
        if (!SameOrigin.isNoPage(exchange)) {
            Wire.send(exchange, Answer.error(403, "Forbidden: this is for bots, not for pages", 0));
            return;
        }
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith(prefix)) {
            Wire.send(exchange, Answer.error(401, "Unauthorized", 0));
            return;
        }
        Wire.send(
                exchange,
                files.atPath(path.substring(prefix.length()))
                        .map(file -> Answer.attachment(file.name(), file.bytes()))
                        .orElseGet(() -> Answer.error(404, "Not Found", 0)));
    }
}

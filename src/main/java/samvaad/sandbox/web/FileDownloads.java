package samvaad.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import samvaad.sandbox.api.HttpReply;
import samvaad.sandbox.people.StoredFiles;

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
            ReplyWriter.send(exchange, HttpReply.error(403, "Forbidden: this is for bots, not for pages", 0));
            return;
        }
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith(prefix)) {
            ReplyWriter.send(exchange, HttpReply.error(401, "Unauthorized", 0));
            return;
        }
        ReplyWriter.send(
                exchange,
                files.atPath(path.substring(prefix.length()))
                        .map(file -> HttpReply.attachment(file.name(), file.bytes()))
                        .orElseGet(() -> HttpReply.error(404, "Not Found", 0)));
    }
}

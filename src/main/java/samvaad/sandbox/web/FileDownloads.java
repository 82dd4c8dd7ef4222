package samvaad.sandbox.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import samvaad.sandbox.api.HttpReply;
import samvaad.sandbox.people.StoredFiles;

/** Files as the bot downloads them, under /file/botTOKEN/PATH. */
final class FileDownloads implements HttpHandler {
    private final StoredFiles files;
    private final String prefix;

    FileDownloads(StoredFiles files, String token) {
        this.files = files;
        this.prefix = "/file/bot" + token + "/";
    }

    @Override
    public void handle(HttpExchange exchange) {
        ReplyWriter.send(exchange, SameOrigin.isNoPage(exchange) ? reply(exchange) : SameOrigin.FOR_BOTS_ONLY);
    }

    private HttpReply reply(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith(prefix)) {
            return HttpReply.error(401, "Unauthorized");
        }
        return files.atPath(path.substring(prefix.length()))
                .map(file -> HttpReply.attachment(file.name(), file.bytes()))
                .orElseGet(() -> HttpReply.error(404, "Not Found"));
    }
}

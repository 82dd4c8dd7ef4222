package samvaad.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import samvaad.bot.Downloads;

/**
 * Fetches files by getFile and a second request, as Telegram wants it.
 *
 * @see <a href="https://core.telegram.org/bots/api#getfile">getFile</a>
 */
public final class FileDownloads implements Downloads {

    private static final long PATIENCE_SECONDS = 60;

    private final BotApiClient client;

    public FileDownloads(BotApiClient client) {
        this.client = client;
    }

    @Override
    public Optional<byte[]> fetch(String fileId, int most) throws IOException {
        try {
            JsonNode file = wait(client.fileInfo(new GetFile(fileId)));
            String path = file.path("file_path").asText();
            if (path.isEmpty() || file.path("file_size").asLong() > most) {
                return Optional.empty();
            }
            return wait(client.file(path)).filter(content -> content.length <= most);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TelegramApiRequestException refused
                    && refused.getErrorCode() != null
                    && refused.getErrorCode() != 429) {
                return Optional.empty();
            }
            throw new IOException("a file can't be fetched", e.getCause());
        }
    }

    private static <T> T wait(CompletableFuture<T> answer) throws IOException, ExecutionException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("a file did not come", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while a file was coming", e);
        }
    }
}

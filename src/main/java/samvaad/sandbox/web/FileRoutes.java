package samvaad.sandbox.web;

import java.util.List;
import samvaad.sandbox.Json;
import samvaad.sandbox.api.HttpReply;
import samvaad.sandbox.people.MediaTypes;
import samvaad.sandbox.people.StoredFile;
import samvaad.sandbox.people.StoredFiles;

/** /sandbox/files/ID, and /sandbox/files/ID/qr for the text of the QR code in it, empty if there is none. */
final class FileRoutes {
    private FileRoutes() {}

    static HttpReply answer(StoredFiles files, List<String> parts) {
        String id = parts.size() > 1 ? parts.get(1) : "";
        StoredFile file = files.find(id).orElseThrow(() -> ControlError.missing("There is no such file"));
        if (parts.size() == 2) {
            return MediaTypes.ofPicture(file.bytes())
                    .map(type -> HttpReply.of(200, type, file.bytes()))
                    .or(() -> MediaTypes.ofShown(file.bytes())
                            .map(type -> HttpReply.shown(type, file.name(), file.bytes())))
                    .orElseGet(() -> HttpReply.attachment(file.name(), file.bytes()));
        }
        if (parts.size() == 3 && parts.get(2).equals("qr")) {
            // Most files have none. That is no mistake of the page, which asks about each, so its console stays empty.
            String text = QrReader.read(file.bytes()).orElse("");
            return ControlApi.json(200, Json.object().put("text", text));
        }
        throw ControlError.missing("A file has no such part");
    }
}

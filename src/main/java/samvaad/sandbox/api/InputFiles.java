package samvaad.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import samvaad.sandbox.ApiError;
import samvaad.sandbox.html.FormattedText;
import samvaad.sandbox.people.MediaTypes;
import samvaad.sandbox.people.MessageContent;
import samvaad.sandbox.people.Pictures;
import samvaad.sandbox.people.StoredFile;
import samvaad.sandbox.people.StoredFiles;

/** Files that come with a call: uploaded, or named by their id. */
public final class InputFiles {
    private static final int MOST_PHOTO_BYTES = 10 << 20;
    private static final int MOST_PHOTO_SIDES = 10_000;
    private static final int MOST_RATIO = 20;
    private static final String ATTACHED = "attach://";

    private final StoredFiles files;

    public InputFiles(StoredFiles files) {
        this.files = files;
    }

    /** An InputMedia with its file. */
    MessageContent media(Args args, JsonNode media) {
        if (!media.isObject()) {
            throw ApiError.bad("expected an Object");
        }
        FormattedText caption = MessageTextReader.caption(media, true);
        String type = JsonFields.required(media, "type");
        if (!type.equals("photo") && !type.equals("document")) {
            throw ApiError.bad("type \"" + type + "\" is unsupported");
        }
        StoredFile file = Optional.of(JsonFields.text(media, "media"))
                .filter(value -> !value.isEmpty())
                .flatMap(value -> read(args, "", type, value))
                .orElseThrow(() -> ApiError.bad("media not found"));
        return new MessageContent(type, caption, file.body(), file.id());
    }

    /** Empty if there is no file. */
    Optional<StoredFile> read(Args args, String field, String kind, String value) {
        if (!value.isEmpty() && !value.startsWith(ATTACHED)) {
            return Optional.of(known(value, kind));
        }
        String part = value.isEmpty() ? field : value.substring(ATTACHED.length());
        return args.file(part).map(upload -> keep(upload, kind));
    }

    private StoredFile known(String value, String kind) {
        if (value.startsWith("http://") || value.startsWith("https://")) {
            throw ApiError.bad("Failed to get HTTP URL content");
        }
        StoredFile file = files.find(value)
                .orElseThrow(() -> ApiError.bad("Wrong remote file identifier specified: "
                        + (value.matches("[A-Za-z0-9_-]+")
                                ? "can't unserialize it. Wrong last symbol"
                                : "Wrong character in the string")));
        if (!file.kind().equals(kind)) {
            throw ApiError.bad("Can't use file of type " + title(file.kind()) + " as " + title(kind));
        }
        return file;
    }

    private StoredFile keep(UploadedFile upload, String kind) {
        byte[] bytes = upload.data().array();
        if (bytes.length == 0) {
            throw ApiError.bad("File must be non-empty");
        }
        Pictures.Size size = kind.equals("photo") ? checkedPhoto(bytes) : Pictures.Size.NONE;
        String name = upload.name().replaceFirst("(?s).*[/\\\\]", "");
        String byName = MediaTypes.of(name);
        boolean unknown = byName.equals(MediaTypes.UNKNOWN) && upload.type().contains("/");
        return files.add(kind, name, unknown ? upload.type() : byName, bytes, size);
    }

    private static Pictures.Size checkedPhoto(byte[] bytes) {
        if (bytes.length > MOST_PHOTO_BYTES) {
            throw ApiError.bad("Too big photo");
        }
        Pictures.Size size = Pictures.size(bytes).orElseThrow(() -> ApiError.bad("IMAGE_PROCESS_FAILED"));
        int longer = Math.max(size.width(), size.height());
        int shorter = Math.max(1, Math.min(size.width(), size.height()));
        if (size.width() + size.height() > MOST_PHOTO_SIDES || longer > MOST_RATIO * shorter) {
            throw ApiError.bad("PHOTO_INVALID_DIMENSIONS");
        }
        return size;
    }

    private static String title(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }
}

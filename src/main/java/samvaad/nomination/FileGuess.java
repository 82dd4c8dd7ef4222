package samvaad.nomination;

import java.util.Locale;
import java.util.Set;

/** What a file probably is, by its name. */
enum FileGuess {
    /** A spreadsheet, also one of those that are refused with a word about what is taken. */
    SHEET,
    /** A presentation, a circular, a picture: nothing with rows. */
    DOCUMENT,
    UNCLEAR;

    private static final Set<String> SHEETS = Set.of("xlsx", "csv", "tsv", "xls", "xlsm", "xlsb", "ods");

    private static final Set<String> DOCUMENTS = Set.of(
            "pdf", "ppt", "pptx", "pps", "ppsx", "odp", "key", "doc", "docx", "odt", "rtf", "jpg", "jpeg", "png", "gif",
            "webp", "svg", "heic", "mp4", "mov", "mp3", "m4a", "ogg", "wav", "htm", "html", "epub", "ics");

    static FileGuess of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        if (SHEETS.contains(ending)) {
            return SHEET;
        }
        return DOCUMENTS.contains(ending) ? DOCUMENT : UNCLEAR;
    }
}

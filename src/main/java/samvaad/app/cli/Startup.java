package samvaad.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import samvaad.app.settings.Settings;
import samvaad.event.Event;
import samvaad.event.file.EventFiles;
import samvaad.event.file.EventFilesResult;
import samvaad.picture.PassFont;
import samvaad.text.Messages;

/**
 * What is read before anything starts.
 *
 * @param mistakes everything that is wrong with it, a line each; if there are any, the bot does not start
 * @param warnings what is allowed in the event files but probably not meant, a line each
 */
public record Startup(
        Settings settings, Messages messages, List<Event> events, List<String> mistakes, List<String> warnings) {

    public static Startup from(Map<String, String> environment) {
        List<String> mistakes = new ArrayList<>();
        Settings settings = Settings.read(environment, mistakes);
        Messages messages = settings.messages()
                .map(folder -> Messages.from(folder, mistakes))
                .orElseGet(Messages::packaged);
        settings.messages().map(PassFont::takeFrom).ifPresent(mistakes::addAll);
        List<String> warnings = new ArrayList<>();
        return new Startup(settings, messages, events(settings, mistakes, warnings), mistakes, warnings);
    }

    private static List<Event> events(Settings settings, List<String> mistakes, List<String> warnings) {
        EventFilesResult result = settings.events().map(EventFiles::inFolder).orElseGet(EventFiles::packaged);
        if (result instanceof EventFilesResult.Accepted accepted) {
            accepted.warnings().forEach(warning -> warnings.add(warning.toString()));
            return accepted.events();
        }
        ((EventFilesResult.Refused) result).mistakes().forEach(mistake -> mistakes.add(mistake.toString()));
        return List.of();
    }
}

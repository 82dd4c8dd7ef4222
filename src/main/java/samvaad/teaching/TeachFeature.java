package samvaad.teaching;

import java.util.List;
import java.util.Map;
import samvaad.bot.Core;
import samvaad.bot.EventColumn;
import samvaad.bot.Feature;
import samvaad.bot.Router;
import samvaad.dialogue.Modes;
import samvaad.info.EventChoice;
import samvaad.info.FaqHandler;
import samvaad.outbox.MediaMaker;
import samvaad.question.FaqEntryTable;
import samvaad.understand.FreeText;
import samvaad.understand.MissedSentences;

/** {@code /teach}: what was asked and not understood, and what it means. */
public final class TeachFeature implements Feature {

    private final Lessons lessons;
    private final TeachHandler handler;
    private final LessonsHandler taught;
    private final LessonFile file;

    public TeachFeature(
            Core core,
            EventChoice choice,
            FreeText freeText,
            MissedSentences missed,
            FaqHandler faqs,
            FaqEntryTable published,
            Modes modes) {
        lessons = new Lessons(core.writer(), published, freeText);
        MeaningWords words = new MeaningWords(choice.events(), faqs);
        handler = new TeachHandler(lessons, missed, freeText, choice.events(), words, modes);
        taught = new LessonsHandler(lessons, words, choice);
        file = new LessonFile(core.database());
    }

    @Override
    public void routes(Router router) {
        handler.routes(router);
        taught.routes(router);
    }

    @Override
    public List<Runnable> ticks() {
        return List.of(lessons::tick);
    }

    @Override
    public Map<String, MediaMaker> staffMakers() {
        return Map.of(LessonFile.NAME, file);
    }

    @Override
    public List<EventColumn> eventColumns() {
        return List.of(EventColumn.of("lesson"));
    }
}

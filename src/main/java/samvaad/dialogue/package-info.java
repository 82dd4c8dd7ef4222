/** Dialogues over several messages of a chat: forms, and modes in which a text means something. */
@NullMarked
package samvaad.dialogue;

import org.jspecify.annotations.NullMarked;

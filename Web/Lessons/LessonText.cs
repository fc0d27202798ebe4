namespace Web.Lessons;

/// <summary>Names the words of this folder: <c>Resources/Lessons/LessonText.resx</c>.</summary>
public sealed class LessonText;

namespace NhipCau.Shell.Indicators;

/// <summary>Which way is good: red and green are never guessed.</summary>
public enum FigureSign { Neutral, MoreIsBetter, LessIsBetter }

"""The moving figure: a small body with joints, movements as data, and where every joint is at a moment. No Qt."""
